// A part of the page's worker: shows a reminder. It says nothing of what it is about, and leads to the first page.
// Keep this a classic script: the worker takes it in with importScripts.
self.addEventListener("push", (event) => {
  const { title, body, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow("/"));
});
