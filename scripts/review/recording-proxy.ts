/** A proxy that writes down all that a browser asks for, and lets through only what is on this machine. */
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  port: number;
  /** What was asked for since it was started, in order: `http://host/path`, or `host:443` for what was to be encrypted. */
  asked: readonly string[];
  close(): void;
}

/** Starts the proxy on loopback. Keeps no process alive. */
export async function startProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    passOn(request, response);
  });
  // Encrypted connections (and web sockets) begin with CONNECT. None is let out.
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const address = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  if (address?.hostname !== '127.0.0.1') {
    response.writeHead(502).end();
    return;
  }
  const { method, headers } = request;
  const onwards = ask(address, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.destroy());
  request.pipe(onwards);
}
