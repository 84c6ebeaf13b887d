/** Careside's own id in Firefox, where an extension names itself. Policies and settings hang on it. */
export const firefoxId = 'careside@careside.example';
