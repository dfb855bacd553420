// Where a browser lets pages copy, shows the buttons that do, and says aloud when it is done.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copies]')) {
    const field = document.getElementById(button.dataset.copies);
    const status = document.getElementById(button.dataset.copies + '-status');
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      status.textContent = '';
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = button.dataset.done;
      } catch {
        // Not allowed here: it is selected, to be copied as usual.
        field.focus();
      }
    });
  }
}
