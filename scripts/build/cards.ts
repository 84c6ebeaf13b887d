/** A build that may run model packs on a graphics card: `--webgpu`, handed to the build as CARESIDE_WEBGPU. */

/** Whether the environment asks for it. */
export const usesCards = (asked = process.env['CARESIDE_WEBGPU']): boolean => asked === '1';

/** Puts the runtime that knows of graphics cards in the place of the plain one, which is 2.5 MB smaller. */
export const cardRuntime = [
  { find: /^onnxruntime-web\/wasm$/, replacement: 'onnxruntime-web/jspi' },
  {
    find: /^onnxruntime-web\/ort-wasm-simd-threaded\.wasm/,
    replacement: 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm',
  },
];
