# Hand-outs: a sheet with addresses chosen together.
handout-menu = Hand-out
handout-title = Hand-out
handout-add = Put on a hand-out
handout-added = The address is on the sheet. To open it: “Hand-out”, at the foot of the page.
handout-full = The sheet is full: eight addresses at most. Take one off, or print this one first.
handout-emptied = The sheet is forgotten. Nothing of it was kept.
handout-counted = Thank you. It is counted, and the sheet is forgotten.
handout-empty = The sheet is still empty
handout-empty-how = Look for a service, open it, then choose “Put on a hand-out”.
handout-search = Look for an address
handout-lead = Nothing of this sheet is kept: neither the addresses chosen, nor for whom.
handout-language = In French, and in another language
handout-french-only = French only
handout-unread = The words in { $name } have not yet been reread by somebody who speaks this language. The sheet says so.
handout-paper = Paper
handout-a5 = A5, small sheet
handout-a4 = A4
handout-discreet = Discreet titles
handout-discreet-why = Some names of places tell what the person goes through. Ask her whether the sheet may bear them. The square to photograph opens the page of the service, which has its name.
handout-show-names = Write the names
handout-hide-names = Back to discreet titles
handout-print = Print
handout-print-how = To print, use the menu of your browser.
handout-pdf = Open as PDF
handout-back = Back to the sheet
handout-gone = { $count ->
    [one] An address that was chosen no longer exists: it is not on the sheet.
   *[other] { $count } addresses that were chosen no longer exist: they are not on the sheet.
}
handout-square = Square to photograph: it opens the page of this service
handout-remove = Take off the sheet
handout-sms = Send as a text message
handout-sms-parts = { $count ->
    [one] one message
   *[other] { $count } messages
}
handout-sms-left-out = { $count ->
    [one] One address found no room in the message.
   *[other] { $count } addresses found no room in the message.
}
handout-sms-open = Write the message on this device
handout-handed = I handed it over
handout-handed-why = Counts one sheet for each address this month. Neither you nor the person is noted, and the sheet is forgotten.
handout-forget = Forget this sheet
