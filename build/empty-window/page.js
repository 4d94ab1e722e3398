// The second frame callback runs after the first frame was handed over to be painted.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')))
