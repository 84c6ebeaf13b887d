/**
 * The other side of the wire: owns every address there is, answers every name, takes whatever comes and writes it
 * down. Started by inside.ts in a network of its own; standard input tells that its end of the wire has arrived.
 */
import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { appendFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { answerTo, questionOf } from './dns';
import { addresses, hardware, logVariable, outside, tcpPorts, udpPorts, type Arrived } from './names';

const log = process.env[logVariable] ?? '';
const write = (arrived: Arrived) => appendFileSync(log, `${JSON.stringify(arrived)}\n`);
const ip = (line: string) => execFileSync('ip', line.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] });

const noContent =
  'HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

function takeStream(socket: Socket, port: number): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (chunk) => {
    write({ kind: 'tcp', port, to: socket.localAddress ?? '', head: chunk.toString('latin1', 0, 4000) });
    // Encrypted greetings are taken and left unanswered: what matters is that they were sent.
    if (/^[A-Z]+ /.test(chunk.toString('latin1', 0, 10))) socket.end(noContent);
    else socket.destroy();
  });
}

async function listen(): Promise<void> {
  await Promise.all([
    ...tcpPorts.map(
      (port) =>
        new Promise<void>((resolve) => {
          createServer((socket) => takeStream(socket, port)).listen(port, '::', resolve);
        }),
    ),
    ...udpPorts.map(
      (port) =>
        new Promise<void>((resolve) => {
          const socket = createSocket('udp4');
          socket.on('message', (message) => write({ kind: 'udp', port, bytes: message.length }));
          socket.bind(port, resolve);
        }),
    ),
    new Promise<void>((resolve) => {
      const names = createSocket('udp4');
      names.on('message', (message, from) => {
        const question = questionOf(message);
        if (!question) return;
        write({ kind: 'name', name: question.name, type: question.type });
        names.send(answerTo(message, question), from.port, from.address);
      });
      names.bind(53, addresses.sinks, resolve);
    }),
  ]);
}

function ownEverything(): void {
  ip('link set lo up');
  ip(`link set ${outside} addrgenmode none`);
  ip(`addr add ${addresses.sinks}/30 dev ${outside}`);
  ip(`-6 addr add ${addresses.sinks6}/64 dev ${outside} nodad`);
  ip(`link set ${outside} up`);
  for (const end of [addresses.browser, addresses.browser6])
    ip(`neigh add ${end} lladdr ${hardware.browser} dev ${outside} nud permanent`);
  ip('route add local 0.0.0.0/0 dev lo');
  ip('-6 route add local ::/0 dev lo');
  // The one address that is not here.
  ip(`route add unicast ${addresses.browser} dev ${outside} table local`);
}

process.stdin.once('data', () => {
  ownEverything();
  void listen().then(() => process.stdout.write('listening\n'));
});
process.stdin.on('end', () => process.exit(0));
process.stdout.write('started\n');
