// Makes the pages quicker. Nothing depends on it: every journey works with forms and links alone, and any fault here ends in one of those.
document.documentElement.classList.add('js');
