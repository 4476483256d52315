/** The script's sidebar at the right and its dialogs, each in a sandboxed iframe. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FrameView } from '../../protocol.js';
import { usePageState } from '../page-state.js';
import { closeFrame } from '../workbench.js';
import { useDrag } from './drag-window.js';
import { registerFrame } from './frame-bridge.js';
import { Icon } from './icon.js';
import { useOpenDialog } from './open-dialog.js';

/** Google's sidebars are 300 wide; its dialogs 600 by 400 unless the script says otherwise. */
const SIDEBAR_WIDTH = 300;
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 400;

const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox';

interface FrameProps {
  readonly view: FrameView;
  readonly resize?: (width: number | undefined, height: number | undefined) => void;
}

/** Sidebars keep their width, as Google's do. */
const keepSize = () => {};

function ScriptFrame({ view, resize = keepSize }: FrameProps): JSX.Element {
  const iframe = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = iframe.current;
    return element === null ? undefined : registerFrame(element, { view, resize });
  }, [view, resize]);
  return (
    <iframe
      class="wb-frame"
      ref={iframe}
      key={view.frameId}
      src={view.url}
      title={view.title}
      sandbox={SANDBOX}
    />
  );
}

function CloseButton({ label, close }: { label: string; close: () => void }): JSX.Element {
  return (
    <button type="button" class="wb-icon-button" aria-label={label} title="Close" onClick={close}>
      <Icon name="close" />
    </button>
  );
}

export function Sidebar(): JSX.Element | null {
  const { sidebar } = usePageState();
  if (sidebar === null) return null;
  return (
    <aside class="wb-sidebar" aria-label={sidebar.title} style={{ width: `${SIDEBAR_WIDTH}px` }}>
      <header class="wb-sidebar-head">
        <h2>{sidebar.title}</h2>
        <CloseButton label={`Close ${sidebar.title}`} close={() => closeFrame(sidebar.frameId)} />
      </header>
      <ScriptFrame key={sidebar.frameId} view={sidebar} />
    </aside>
  );
}

export function FrameDialog(): JSX.Element | null {
  const { dialog } = usePageState();
  return dialog === null ? null : <DialogWindow key={dialog.frameId} view={dialog} />;
}

function DialogWindow({ view }: { view: FrameView }): JSX.Element {
  const [size, setSize] = useState({
    width: view.width ?? DIALOG_WIDTH,
    height: view.height ?? DIALOG_HEIGHT,
  });
  const { style, startDrag } = useDrag();
  const element = useOpenDialog(view.kind === 'modal');
  const close = () => closeFrame(view.frameId);
  const resize = useCallback((width: number | undefined, height: number | undefined) => {
    setSize((old) => ({ width: width ?? old.width, height: height ?? old.height }));
  }, []);
  return (
    <dialog
      class="wb-dialog"
      ref={element}
      style={style}
      aria-label={view.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header class="wb-dialog-head" onPointerDown={startDrag}>
        <h2>{view.title}</h2>
        <CloseButton label={`Close ${view.title}`} close={close} />
      </header>
      <div class="wb-dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <ScriptFrame view={view} resize={resize} />
      </div>
    </dialog>
  );
}
