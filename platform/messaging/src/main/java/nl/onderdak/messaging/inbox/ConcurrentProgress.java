// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

/** Another consumer of the same name moved on meanwhile; everything is to be judged again. */
final class ConcurrentProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConcurrentProgress() {
        super("another instance moved on", null, false, false);
    }
}
