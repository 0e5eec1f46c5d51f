// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings from which the policies of tables read which rows a transaction is about: those of the organisation on whose
 * behalf the work is done, on the day that it is in the Netherlands, or in the role of the service's own work those of all. A
 * transaction that is on behalf of none finds no rows.
 */
@ApplicationScoped
class RowSettings {

    private static final String ROLE = "set_config('role', $1, true)";
    private static final String ORGANISATION =
            "set_config('onderdak.organisation', $1, true), set_config('onderdak.today', $2, true)";

    private final Instance<OnBehalfOf> caller;
    private final Clock clock;
    private final String worker;

    RowSettings(
            Instance<OnBehalfOf> caller,
            Clock clock,
            @ConfigProperty(name = "onderdak.database.worker") String worker) {
        this.caller = caller;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Settings that last until the transaction ends.
     *
     * @param columns what a statement is to select
     * @param arguments its arguments
     */
    record Settings(String columns, List<Object> arguments) {}

    Settings ofCaller() {
        return new Settings(
                ORGANISATION, List.of(organisation(), DutchCalendar.today(clock).toString()));
    }

    Settings ofService() {
        return new Settings(ROLE, List.of(worker));
    }

    /** None is empty. */
    private String organisation() {
        return caller.stream()
                .flatMap(one -> one.organisation().stream())
                .findFirst()
                .orElse("");
    }
}
