/** Names and addresses of the closed-off network of the wire test. Private ranges; nothing of it leaves the computer. */
export const uplink = 'careside-out';
export const outside = 'careside-in';

export const addresses = {
  browser: '10.255.255.2',
  sinks: '10.255.255.1',
  browser6: 'fd00:5afe::2',
  sinks6: 'fd00:5afe::1',
} as const;

/** Hardware addresses of the two ends, known to each other from the start: no end ever asks for the other's. */
export const hardware = { browser: '02:00:00:00:00:02', sinks: '02:00:00:00:00:01' } as const;

/** Every looked-up name is answered with an address of this range (RFC 2544: for tests of networks). */
export const answerRange = '198.18';

/** Where the sinks listen; what goes to any other port is counted by the uplink all the same. */
export const tcpPorts: readonly number[] = [21, 80, 443, 853, 3000, 3478, 5000, 5349, 8000, 8080, 8443];
export const udpPorts: readonly number[] = [123, 443, 3478, 5349, 5353, 8443];

/** Names the file that the sinks write to, one line of JSON for each thing that arrived. */
export const logVariable = 'CARESIDE_WIRE_LOG';

/** Something that reached the sinks. */
export type Arrived =
  | { kind: 'name'; name: string; type: number }
  | { kind: 'tcp'; port: number; to: string; head: string }
  | { kind: 'udp'; port: number; bytes: number };
