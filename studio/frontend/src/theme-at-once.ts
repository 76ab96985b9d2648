// Runs before the first paint, so that a chosen theme never flashes the other.
import { applyTheme } from './theme';

applyTheme();
