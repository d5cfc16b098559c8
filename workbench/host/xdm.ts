// The cross-document messages by which office.js and Excel on the web talk: JSON texts sent with
// postMessage between the page and the add-in's frame.

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  /** of a request */
  readonly _actionType?: number;
  /** of a response */
  readonly _errorCode?: number;
  readonly _responseType?: number;
  readonly _serializerVersion?: number;
}

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const FAILED = -2;

export interface ChannelOptions {
  readonly frame: HTMLIFrameElement;
  readonly origin: string;
  readonly conversation: string;
  /** what the add-in may call, by name; an unknown name and a rejection are answered as failures */
  readonly methods: Readonly<Record<string, (data: unknown) => unknown>>;
  /** An error code of Office for an event that is not offered, 0 for one that is. */
  subscribe(event: string): number;
  unknownMethod(name: string): void;
}

export interface Channel {
  /** False when nobody has subscribed to the event. */
  fire(event: string, data: unknown): boolean;
  /** The add-in's page begins anew: what the page before it subscribed to is forgotten. */
  forgetSubscriptions(): void;
  dispose(): void;
}

export function openChannel(options: ChannelOptions): Channel {
  const { frame, origin, conversation, methods } = options;
  const subscriptions = new Map<string, Message>();

  const post = (to: Message, data: unknown, errorCode: number, responseType: number): void => {
    const response: Message = {
      _messageType: MESSAGE.response,
      _actionName: to._actionName,
      _conversationId: conversation,
      _correlationId: to._correlationId,
      _origin: location.origin,
      _data: data ?? null,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(response), origin);
  };

  const subscribe = (message: Message): void => {
    const error = options.subscribe(message._actionName);
    if (error === 0) subscriptions.set(message._actionName, message);
    post(message, { Error: error }, 0, RESPONSE.answer);
  };

  const invoke = async (message: Message): Promise<void> => {
    const method = methods[message._actionName];
    if (!method) options.unknownMethod(message._actionName);
    try {
      const answer = method ? await method(message._data) : undefined;
      post(message, answer, method ? 0 : FAILED, RESPONSE.answer);
    } catch (error) {
      post(message, String(error), FAILED, RESPONSE.answer);
    }
  };

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = parsed(event.data);
    if (message?._messageType !== MESSAGE.request || message._conversationId !== conversation)
      return;
    switch (message._actionType) {
      case ACTION.registerEvent:
        return subscribe(message);
      case ACTION.unregisterEvent:
        subscriptions.delete(message._actionName);
        return post(message, { Error: 0 }, 0, RESPONSE.answer);
      default:
        void invoke(message);
    }
  };

  window.addEventListener('message', receive);
  return {
    fire(event, data) {
      const subscription = subscriptions.get(event);
      if (subscription) post(subscription, data, 0, RESPONSE.event);
      return subscription !== undefined;
    },
    forgetSubscriptions: () => subscriptions.clear(),
    dispose: () => window.removeEventListener('message', receive),
  };
}

/** Other scripts of the page may send messages of their own through the same window. */
function parsed(data: unknown): Message | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    return JSON.parse(data) as Message;
  } catch {
    return null;
  }
}
