// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.stream.Stream;
import nl.onderdak.conformance.OnderdakArchitecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return OnderdakArchitecture.tests("nl.onderdak.quota");
    }
}
