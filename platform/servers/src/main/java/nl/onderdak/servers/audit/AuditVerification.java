// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.onderdak.contracts.Service;

/** The command {@code audit-verify}: holds the audit trail of every service to its chain, and to heads kept elsewhere. */
public final class AuditVerification {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Consumer<String> say;

    public AuditVerification(Consumer<String> say) {
        this.say = say;
    }

    /** How to reach the database of a service. */
    public interface Databases {
        Connection of(Service service) throws SQLException;
    }

    /**
     * Reads heads from the arguments of the command.
     *
     * @throws IllegalArgumentException when they are not {@code --head HEX}, perhaps repeated
     */
    public static Set<String> heads(List<String> arguments) {
        var heads = new TreeSet<String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var hash = i + 1 < arguments.size() ? arguments.get(i + 1).toLowerCase(Locale.ROOT) : "";
            if (!arguments.get(i).equals("--head") || !HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException("audit-verify [--head HEX]..., with heads of 64 hexadecimal digits");
            }
            heads.add(hash);
        }
        return heads;
    }

    /**
     * Verifies every service and reports the faults.
     *
     * @param heads that were published and must be in one of the chains
     * @return number of faults
     */
    public int verify(Databases databases, Set<String> heads) throws SQLException {
        int faults = 0;
        var missing = new TreeSet<>(heads);
        for (var service : Service.values()) {
            try (var connection = databases.of(service)) {
                var verdict = AuditChain.verify(connection, heads);
                say.accept("%-22s %d records under %d seals, %d wait; head %s"
                        .formatted(
                                service.module(),
                                verdict.records(),
                                verdict.seals(),
                                verdict.waiting(),
                                verdict.head().isEmpty() ? "none" : verdict.head()));
                if (verdict.destroyed() > 0) {
                    say.accept(
                            "  seals up to %d are destroyed, at the end of their term".formatted(verdict.destroyed()));
                }
                verdict.faults().forEach(fault -> say.accept("  FAULT: " + fault));
                verdict.found().forEach(head -> say.accept("  has the published head " + head));
                missing.removeAll(verdict.found());
                faults += verdict.faults().size();
            }
        }
        missing.forEach(head ->
                say.accept("FAULT: no chain has the published head " + head + ": one was cut off or rewritten"));
        faults += missing.size();
        say.accept(faults == 0 ? "Every chain holds." : faults + " faults; see docs/runbooks/audit-fault.md");
        return faults;
    }
}
