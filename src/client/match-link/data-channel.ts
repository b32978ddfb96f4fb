/**
 * Data channels for the match worker, which cannot make one: the page makes it, hands it over in the
 * same task (later, a browser refuses), and then lets the two ends negotiate. No message of the game
 * passes the main thread. One for each match worker; one channel at a time.
 */
import { DATAGRAM_CHANNEL_ID, DATAGRAM_CHANNEL_LABEL } from '../../protocol/datagram-path.ts';
import type { ChannelReply, ChannelRequest } from '../../worker/page-messages.ts';

interface Opened {
  readonly attempt: number;
  /** Must be held: a connection that nobody holds is collected, and its channel with it. */
  readonly connection: RTCPeerConnection;
}

export class DataChannelMaker {
  readonly #post: (reply: ChannelReply, transfer: Transferable[]) => void;
  #opened: Opened | null = null;

  /** @param post to the worker. May throw what the browser throws at a transfer it cannot do */
  constructor(post: (reply: ChannelReply, transfer: Transferable[]) => void) {
    this.#post = post;
  }

  receive(request: ChannelRequest): void {
    if (request.type === 'open-channel') this.#open(request.attempt);
    else if (request.attempt !== this.#opened?.attempt) return;
    else if (request.type === 'close-channel') this.close();
    else void this.#takeAnswer(this.#opened, request.sdp);
  }

  /** Ends the channel there is; for a worker that goes. */
  close(): void {
    const opened = this.#opened;
    this.#opened = null;
    opened?.connection.close();
  }

  #open(attempt: number): void {
    this.close();
    try {
      // The server is reached at its own addresses, so no third party has to tell ours.
      const connection = new RTCPeerConnection({ iceServers: [] });
      const opened = { attempt, connection };
      this.#opened = opened;
      const channel = connection.createDataChannel(DATAGRAM_CHANNEL_LABEL, {
        negotiated: true,
        id: DATAGRAM_CHANNEL_ID,
        ordered: false,
        maxRetransmits: 0,
      });
      this.#post({ type: 'channel', attempt, channel }, [channel as Transferable]);
      connection.onconnectionstatechange = () => {
        if (connection.connectionState === 'failed') this.#giveUp(opened, 'no path to the server');
      };
      void this.#offer(opened);
    } catch (error) {
      this.close();
      this.#refuse(attempt, error);
    }
  }

  async #offer(opened: Opened): Promise<void> {
    const { attempt, connection } = opened;
    try {
      await connection.setLocalDescription();
      const sdp = connection.localDescription?.sdp;
      if (sdp === undefined) throw new Error('there is nothing to offer');
      if (this.#opened === opened) this.#post({ type: 'channel-offer', attempt, sdp }, []);
    } catch (error) {
      this.#giveUp(opened, error);
    }
  }

  async #takeAnswer(opened: Opened, sdp: string): Promise<void> {
    try {
      await opened.connection.setRemoteDescription({ type: 'answer', sdp });
    } catch (error) {
      this.#giveUp(opened, error);
    }
  }

  #giveUp(opened: Opened, reason: unknown): void {
    if (this.#opened !== opened) return;
    this.close();
    this.#refuse(opened.attempt, reason);
  }

  #refuse(attempt: number, reason: unknown): void {
    this.#post({ type: 'channel-unavailable', attempt, reason: String(reason) }, []);
  }
}
