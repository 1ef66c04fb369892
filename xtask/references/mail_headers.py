"""The usual way to read the headers of a mail file, as a baseline for speed.

Called as: mail_headers.py FILE. Reads an mbox with Python's own library, the fast parser and policy, and takes the
addresses of every message apart. Prints {"messages": N, "addresses": N}.
"""

import json
import mailbox
import sys
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses

parser = BytesHeaderParser(policy=compat32)
box = mailbox.mbox(sys.argv[1], factory=lambda file: parser.parse(file), create=False)
messages = addresses = 0
for message in box:
    messages += 1
    values = [str(value) for name in ("from", "to", "cc") for value in message.get_all(name, [])]
    addresses += len(getaddresses(values))
print(json.dumps({"messages": messages, "addresses": addresses}))
