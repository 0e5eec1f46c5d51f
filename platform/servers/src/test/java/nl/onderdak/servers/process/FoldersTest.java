// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    @Test
    void othersDoNotLookIntoAPrivateFolder() throws IOException {
        // When
        Folders.createPrivate(folder.resolve("private"));

        // Then
        assertEquals("rwx------", permissions(folder.resolve("private")));
    }

    @Test
    void othersDoNotReadAPrivateFileAlsoWhenItWasThere() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("a.log"), "kept");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        // When
        Folders.createPrivateFile(file);
        Folders.createPrivateFile(folder.resolve("new/b.log"));

        // Then
        assertEquals("kept", Files.readString(file));
        assertEquals("rw-------", permissions(file));
        assertEquals("rw-------", permissions(folder.resolve("new/b.log")));
    }

    @Test
    void programsAreNotRunFromAFolderOfAnotherUser() throws IOException {
        // Given
        assumeTrue("root".equals(System.getProperty("user.name")), "only root gives a folder away");
        Folders.createTrusted(folder.resolve("ours"));
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.setAttribute(theirs, "unix:uid", NOBODY);

        // Then
        assertThrows(IOException.class, () -> Folders.createTrusted(theirs));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
