// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.test.junit.QuarkusMock;

/** The application without the figures that earlier tests have read. */
public final class NoFiguresYet {

    private NoFiguresYet() {}

    /** Until the end of the test. */
    public static void install() {
        QuarkusMock.installMockForType(new SteadyFigures(), SteadyFigures.class);
        QuarkusMock.installMockForType(new SteadyBalances(), SteadyBalances.class);
        QuarkusMock.installMockForType(new SteadyHistories(), SteadyHistories.class);
    }
}
