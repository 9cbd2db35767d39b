paper-press-absent = This server makes no PDF: print from your browser.
paper-press-refused = This sheet is too long for a PDF: take something out, or print from your browser.
paper-press-late = The PDF takes too long. Try again in a minute, or print from your browser.
paper-press-broken = The PDF could not be made. The fault is ours, not yours: print from your browser.
