import { createContext, useContext } from 'react';
import type { Part } from '@/core/parts';

/** Parts the organisation switched off. */
export const PartsOffContext = createContext<readonly Part[]>([]);

export const useIsOff = (part: Part): boolean => useContext(PartsOffContext).includes(part);
