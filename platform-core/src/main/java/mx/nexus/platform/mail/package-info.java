/** Outgoing mail, by SMTP or into a folder. */
@NullMarked
package mx.nexus.platform.mail;

import org.jspecify.annotations.NullMarked;
