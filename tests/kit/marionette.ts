/** Speaks Marionette, Firefox's own remote protocol, over TCP. */
import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** One connection. A message travels as `<length>:<json>`: `[0, id, command, parameters]`, answered by `[1, id, error, result]`. */
export class Marionette {
  private unread: Buffer = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  /** Connects to a Firefox that is starting, and opens a session. Rejects after `ms`. */
  static async connect(port: number, ms: number): Promise<Marionette> {
    const until = Date.now() + ms;
    for (;;) {
      try {
        const marionette = new Marionette(await openSocket(port));
        await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
        return marionette;
      } catch (error) {
        if (Date.now() > until) throw new Error('Firefox did not open its Marionette port', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Sends a command; most answer `{ value }`. Rejects with Firefox's own words. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.waiting.set(id, { resolve, reject });
      const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
      this.socket.write(`${body.length}:`);
      this.socket.write(body);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.unread = Buffer.concat([this.unread, chunk]);
    for (;;) {
      const colon = this.unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.unread.toString('utf8', 0, colon));
      if (this.unread.length < end) return;
      const message: unknown = JSON.parse(this.unread.toString('utf8', colon + 1, end));
      this.unread = this.unread.subarray(end);
      // The greeting is no array, and nobody waits for it.
      if (Array.isArray(message))
        this.settle(message as [1, number, { error: string; message: string } | null, unknown]);
    }
  }

  private settle([, id, error, result]: [1, number, { error: string; message: string } | null, unknown]): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  private fail(error: Error): void {
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
