// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings from which the policies of tables read which rows a transaction is about ({@link RowsOf}), on the day that it
 * is in the Netherlands, or in the role of the service's own work those of all.
 */
@ApplicationScoped
class RowSettings {

    private static final String ROLE = "set_config('role', $1, true)";
    private static final String ORGANISATION =
            "set_config('onderdak.organisation', $1, true), set_config('onderdak.today', $2, true)";
    private static final String ORGANISATIONS =
            "set_config('onderdak.organisations', jsonb_object($1::text[], $2::text[])::text, true),"
                    + " set_config('onderdak.today', $3, true)";

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
     * @param columns the columns that a statement selects
     * @param arguments its arguments
     */
    record Settings(String columns, List<Object> arguments) {}

    Settings ofCaller() {
        var today = DutchCalendar.today(clock).toString();
        return switch (rows()) {
            case RowsOf.None() -> new Settings(ORGANISATION, List.of("", today));
            case RowsOf.One(var organisation) -> new Settings(ORGANISATION, List.of(organisation, today));
            case RowsOf.Each(var organisations) -> each(List.copyOf(organisations.entrySet()), today);
        };
    }

    private static Settings each(List<Map.Entry<UUID, String>> organisations, String today) {
        return new Settings(
                ORGANISATIONS,
                List.of(
                        Sql.column(organisations, one -> one.getKey().toString(), String[]::new),
                        Sql.column(organisations, Map.Entry::getValue, String[]::new),
                        today));
    }

    Settings ofService() {
        return new Settings(ROLE, List.of(worker));
    }

    private RowsOf rows() {
        return caller.stream().map(OnBehalfOf::rows).findFirst().orElseGet(RowsOf.None::new);
    }
}
