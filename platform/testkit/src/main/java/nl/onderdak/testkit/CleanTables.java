// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class begins with empty tables, each test at the real time. */
final class CleanTables implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Databases.clean();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CDI.current().select(MutableClock.class).get().reset();
    }
}
