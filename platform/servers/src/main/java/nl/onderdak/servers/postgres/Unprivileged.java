// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.onderdak.servers.process.Executables;

/** PostgreSQL refuses to run as root; this is how root starts it all the same. */
enum Unprivileged {

    /** The process is not root. */
    AS_IS(List.of()),

    /** A user namespace in which root is mapped to an unprivileged user: files stay owned by root. */
    NAMESPACE(List.of("unshare", "-U")),

    /** Another user, where user namespaces are switched off: the data folder becomes that user's. */
    OTHER_USER(
            List.of("setpriv", "--reuid=" + Unprivileged.NOBODY, "--regid=" + Unprivileged.NOBODY, "--clear-groups"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        return Holder.HERE;
    }

    /** The prefix of the command. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives the folder and its content to the user that PostgreSQL will run as. */
    void handOver(Path folder) {
        if (this != OTHER_USER) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("could not transfer " + folder + " to another user", broken);
        }
    }

    private static final class Holder {

        private static final Unprivileged HERE = find();

        private static Unprivileged find() {
            if (!System.getProperty("user.name").equals("root")) {
                return AS_IS;
            }
            if (Executables.succeeds(List.of("unshare", "-U", "true"))) {
                return NAMESPACE;
            }
            if (Executables.find("setpriv").isPresent()) {
                return OTHER_USER;
            }
            throw new IllegalStateException(
                    "PostgreSQL does not run as root: start as a normal user, or install util-linux (unshare,"
                            + " setpriv)");
        }
    }
}
