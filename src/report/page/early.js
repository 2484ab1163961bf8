// Before anything is laid out: what needs the script may show, and long tables wait for it.
document.documentElement.classList.add("script");
