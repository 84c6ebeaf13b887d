import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { lines, show } from './shell';

void show((host, start) => {
  const value = ref(start.paragraphs.join('\n'));
  const locked = ref(start.locked);
  createApp(() =>
    withDirectives(
      h('textarea', {
        'aria-label': 'Note',
        rows: 6,
        readonly: locked.value,
        maxlength: start.most ?? undefined,
        'onUpdate:modelValue': (text: string) => (value.value = text),
      }),
      [[vModelText, value.value]],
    ),
  ).mount(host);
  return { kept: () => lines(value.value), lock: (on) => (locked.value = on) };
});
