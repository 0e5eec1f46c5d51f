// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.dangerousdoor;

import java.io.IOException;

/** Breaks: no dangerous doors. */
class Backup {

    void of(String whatTheClientNamed) throws IOException {
        new ProcessBuilder("tar", "-cf", "backup.tar", whatTheClientNamed).start();
    }
}
