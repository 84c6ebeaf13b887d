/** Whether this computer lets a program have a network of its own. */
import { spawnSync } from 'node:child_process';

/** Laying and taking away one wire shows both that the tools are there and that they are allowed. */
const trial = 'ip link add careside-a type veth peer name careside-b && test -e /etc/resolv.conf';

const ways: readonly (readonly string[])[] = [
  ['-n', '-m'],
  ['-r', '-n', '-m'],
];

/** How to ask for a network of one's own here, or null where that is not possible. */
export function closedOff(): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  const works = (way: readonly string[]) =>
    spawnSync('unshare', [...way, 'sh', '-c', trial], { stdio: 'ignore' }).status === 0;
  return ways.find(works) ?? null;
}

export const howToAllow = [
  'The wire test runs the browser in a network of its own, and this computer does not let it have one.',
  'It needs Linux with the programs unshare (package util-linux) and ip (package iproute2), and one of these:',
  '  - run it as root (in a container: with the capabilities SYS_ADMIN and NET_ADMIN)',
  '  - let users have namespaces: sysctl -w user.max_user_namespaces=10000, and on Ubuntu 24.04 also',
  '    sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
].join('\n');
