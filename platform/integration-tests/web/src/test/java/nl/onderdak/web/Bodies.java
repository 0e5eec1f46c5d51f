// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import java.util.UUID;

/** Bodies that are right. */
final class Bodies {

    private Bodies() {}

    static String thing() {
        return thing(name());
    }

    static String thing(String name) {
        return "{\"name\":\"%s\",\"persons\":3,\"municipality\":\"GM0141\"}".formatted(name);
    }

    static String name() {
        return UUID.randomUUID().toString().substring(0, 18);
    }
}
