export const texts = {
  newer: 'A new version is ready.',
  reload: 'Reload',
  offline: 'No connection. Practice and training work without one.',
  installable: 'Driftball can be an app of its own, and works without a network then.',
  install: 'Install',
  notNow: 'No, thanks',
} as const;
