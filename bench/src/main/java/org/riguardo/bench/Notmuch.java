package org.riguardo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The peer: {@code notmuch new} over a maildir, which indexes every message and threads it; from the Debian package, which need not be installed. */
final class Notmuch {

    private static final String PROGRAM = "usr/bin/notmuch";

    private final Path program;
    private final Path libraries;

    private Notmuch(Path program, Path libraries) {
        this.program = program;
        this.libraries = libraries;
    }

    /** @throws IOException with the reason why it cannot be had here */
    static Notmuch find() throws IOException {
        Path installed = DebianPackages.installed("/usr/bin/notmuch").orElse(null);
        if (installed != null) {
            return new Notmuch(installed, installed.getParent());
        }
        DebianPackages packages = DebianPackages.having(
                PROGRAM,
                "notmuch",
                "libnotmuch5",
                "libxapian30",
                "libgmime-3.0-0",
                "libgpgme11",
                "libtalloc2",
                "libsexp1");
        return new Notmuch(packages.path(PROGRAM), packages.path("usr/lib/x86_64-linux-gnu"));
    }

    /** Indexes a maildir from nothing. */
    String index(Path maildir) throws IOException {
        Path config = Files.writeString(
                maildir.resolveSibling("notmuch-config"),
                "[database]\npath=" + maildir + "\n[user]\nname=Studio\nprimary_email=" + MailFolders.STUDIO
                        + "\n[new]\ntags=new\nignore=/^dovecot/\n[maildir]\nsynchronize_flags=false\n");
        return DebianPackages.run(
                maildir,
                Map.of(
                        "NOTMUCH_CONFIG", config.toString(),
                        "LD_LIBRARY_PATH", libraries.toString(),
                        "HOME", maildir.getParent().toString()),
                List.of(program.toString(), "new", "--no-hooks", "--quiet"));
    }
}
