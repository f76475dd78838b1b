// The builder writes the address of the page's own site into the frame; a sample does not know it beforehand.
(() => {
  const frame = document.getElementById("news");
  frame.src = `/embed?mode=compact&lang=en&q=semiconductor&id=news&parent=${encodeURIComponent(location.origin)}`;
})();
