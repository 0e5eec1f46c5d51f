// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import java.sql.SQLException;
import java.util.UUID;
import nl.onderdak.testkit.Databases;

/** Events in the feed, as the relay puts them there. */
public final class FeedRows {

    /** A kind of event about no household. */
    public static final String OFFERED = "nl.onderdak.housing-stock.vacancy-offered.v1";

    private FeedRows() {}

    /** Adds events about something of a landlord; returns the position of the last. */
    public static long add(String landlord, String municipality, UUID coupling, int number) {
        try (var all = Databases.connectToAll()) {
            all.setAutoCommit(false);
            Databases.run(all, "select pg_advisory_xact_lock(hashtext('onderdak.outbox'))");
            try (var events = all.prepareStatement("""
                    insert into event_feed
                        (position, id, type, subject, sequence, municipality, landlord, coupling_id, recorded_at, data)
                    select (select coalesce(max(position), 0) from event_feed) + n, gen_random_uuid(), ?, ?, n, ?, ?, ?,
                           now(), json_build_object('landlord', ?, 'number', n)::text
                      from generate_series(1, ?) as n""")) {
                events.setString(1, OFFERED);
                events.setString(2, UUID.randomUUID().toString());
                events.setString(3, municipality);
                events.setString(4, landlord);
                events.setObject(5, coupling);
                events.setString(6, landlord);
                events.setInt(7, number);
                events.executeUpdate();
            }
            all.commit();
            try (var rows = all.createStatement().executeQuery("select max(position) from event_feed")) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
