import { createRoot } from 'react-dom/client';
import { languageOf } from '../../addin/text';
import { VerifierPage } from './VerifierPage';

const root = document.getElementById('root');
if (root) createRoot(root).render(<VerifierPage spoken={languageOf(navigator.language)} />);
