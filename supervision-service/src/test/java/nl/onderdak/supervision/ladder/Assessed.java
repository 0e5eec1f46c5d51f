// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder;

import java.sql.SQLException;
import java.util.UUID;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Databases;

/** Assessments as rounds leave them, for the steps that rest on them. */
public final class Assessed {

    private static final String ROUND = """
            insert into assessment_round (id, province, day, kind, known_at, policy, sources, read_up_to, lags, held_at)
            values (gen_random_uuid(), '%1$s', '%2$s', 'HALF_YEARLY', '%2$s', gen_random_uuid(), '{}', '{}', '{}', '%2$s')
            on conflict do nothing""";

    private static final String ASSESSMENT = """
            insert into assessment (id, round, municipality, valid_on, known_at, quota, balance, open, excusable, culpable,
                missed_in_a_row, present_step, policy, category, step, frozen, reasons, evidence, hash)
            select '%1$s', id, '%2$s', '%3$s', '%3$s', 73, -117, 117, 0, 117, 2, 'NONE', policy, 'rood', 'SIGNAL', false,
                array['STILL_BEHIND'], '%1$s', encode(sha256(convert_to('%1$s', 'UTF8')), 'hex')
            from assessment_round where province = '%4$s' and day = '%3$s'""";

    private static final String DECISION = """
            insert into assessment_decision (assessment, municipality, version, category, step, reasons, author, approver,
                decided_by, decided_on, recorded_at)
            values ('%1$s', '%2$s', 2, 'rood', '%4$s', '{MISMATCH}', 'official-a', 'official-b', 'Gedeputeerde Staten',
                '%3$s', '%3$s')""";

    private Assessed() {}

    /** The approved assessment of a municipality in the round of a day, as ground for every step. */
    public static UUID approved(String municipality, String province, String day) {
        return approved(municipality, province, day, Step.EXECUTION);
    }

    /** The same, decided with a step. */
    static UUID approved(String municipality, String province, String day, Step step) {
        var id = undecided(municipality, province, day);
        run(DECISION.formatted(id, municipality, day, step));
        return id;
    }

    /** An assessment on which nobody has decided. */
    static UUID undecided(String municipality, String province, String day) {
        var id = UUID.randomUUID();
        run(ROUND.formatted(province, day));
        run(ASSESSMENT.formatted(id, municipality, day, province));
        return id;
    }

    private static void run(String statement) {
        try (var all = Databases.connectToAll()) {
            Databases.run(all, statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
