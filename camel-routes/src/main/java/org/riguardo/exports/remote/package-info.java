/** Folders on other machines, by SFTP or FTP: whole files are fetched into the watched folder, and put away there when they have ended here. */
@NullMarked
package org.riguardo.exports.remote;

import org.jspecify.annotations.NullMarked;
