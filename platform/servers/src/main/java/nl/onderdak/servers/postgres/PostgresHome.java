// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.onderdak.servers.process.Folders;
import nl.onderdak.servers.process.Secrets;

/** The folder that one PostgreSQL lives in: data, passwords, log. */
public final class PostgresHome {

    /** Made by {@code initdb}. */
    public static final String SUPERUSER = "postgres";

    private final Path folder;
    private final Secrets secrets;

    public PostgresHome(Path folder) {
        this.folder = folder;
        this.secrets = new Secrets(folder.resolve("passwords.properties"));
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path log() {
        return folder.resolve("postgres.log");
    }

    /** The password of a user; made at the first question. */
    public String password(String user) {
        return secrets.of(user);
    }

    /** The command prefix that starts one of PostgreSQL's programs as a user that it accepts. */
    public List<String> program(String name) {
        var command = new ArrayList<>(Unprivileged.here().prefix());
        var cache = Unprivileged.here() == Unprivileged.OTHER_USER ? Folders.publicCache() : Folders.cache();
        command.add(
                PostgresBinaries.unpackedIn(cache).resolve("bin").resolve(name).toString());
        return command;
    }

    /**
     * Makes the data folder unless it was made before; a half-made one is recreated.
     *
     * @param sync whether the folder must survive a crash of the machine right after
     */
    public void initialize(boolean sync) {
        if (Files.exists(data().resolve("PG_VERSION")) && !Files.exists(underConstruction())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Folders.delete(data());
            Files.writeString(underConstruction(), "");
            Files.createDirectories(data());
            var passwordFile = Files.createTempFile("onderdak-", ".password");
            try {
                Files.writeString(passwordFile, password(SUPERUSER));
                Unprivileged.here().handOver(data());
                Unprivileged.here().handOver(passwordFile);
                run(initdb(passwordFile, sync));
            } finally {
                Files.deleteIfExists(passwordFile);
            }
            Files.delete(underConstruction());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make a data folder for PostgreSQL in " + folder, broken);
        }
    }

    /** Removes everything. */
    public void delete() throws IOException {
        Folders.delete(folder);
    }

    private List<String> initdb(Path passwordFile, boolean sync) {
        var command = new ArrayList<>(program("initdb"));
        command.addAll(List.of(
                "--pgdata=" + data(),
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        if (!sync) {
            // a server with disposable data has no password worth guessing, and thousands of logins
            command.addAll(List.of("--no-sync", "--set=scram_iterations=1"));
        }
        return command;
    }

    private void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " failed; see " + log());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private Path underConstruction() {
        return folder.resolve("under-construction");
    }
}
