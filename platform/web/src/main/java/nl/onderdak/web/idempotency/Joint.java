// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * A use case whose commands may share a transaction with those of other callers (group commit).
 *
 * @param <C> its command
 * @param <R> result of a command
 */
public interface Joint<C, R> {

    /**
     * Identifies the one object that a command is about. In a shared transaction row security holds the rows of an object
     * to the organisation of the command about it.
     */
    UUID object(C command);

    /**
     * Carries out commands in the current transaction. A command that is refused fails its own attempt and leaves the
     * others as they are; a failure of the whole rolls all of them back.
     *
     * @return an attempt for each command, in the same order
     */
    Uni<List<Attempt<R>>> carryOut(List<CommandOf<C>> commands);
}
