/** Lets a dialog be dragged by its head, as Google's dialogs can be. */
import type { CSSProperties, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** So many pixels of the head stay in the window, to drag it back by. */
const GRIP = 80;

const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** How far a head may go from where it is, so that its grip stays in the window. */
function held(head: DOMRect, { x, y }: Point): Point {
  return {
    x: within(x, GRIP - head.right, window.innerWidth - GRIP - head.left),
    y: within(y, -head.top, window.innerHeight - head.height - head.top),
  };
}

/** What makes a dialog draggable: for its own `style`, and for the `onPointerDown` of its head. */
export function useDrag(): {
  readonly style: CSSProperties;
  readonly startDrag: (event: TargetedPointerEvent<HTMLElement>) => void;
} {
  const [offset, setOffset] = useState<Point>({ x: 0, y: 0 });
  const startDrag = (event: TargetedPointerEvent<HTMLElement>) => {
    const { currentTarget: head, target, pointerId, clientX, clientY, button } = event;
    if (button !== 0 || (target as Element).closest('button') !== null) return;
    const box = head.getBoundingClientRect();
    const stop = () => {
      head.removeEventListener('pointermove', move);
      delete document.body.dataset['dragging'];
    };
    const move = (moved: PointerEvent) => {
      // The button was let go where nobody heard of it, e.g. outside the window.
      if (moved.buttons === 0) return stop();
      const { x, y } = held(box, { x: moved.clientX - clientX, y: moved.clientY - clientY });
      setOffset({ x: offset.x + x, y: offset.y + y });
    };
    // A frame under the pointer keeps its events until the head has captured the pointer.
    document.body.dataset['dragging'] = '';
    head.setPointerCapture(pointerId);
    head.addEventListener('pointermove', move);
    head.addEventListener('lostpointercapture', stop, { once: true });
  };
  return { style: { translate: `${offset.x}px ${offset.y}px` }, startDrag };
}
