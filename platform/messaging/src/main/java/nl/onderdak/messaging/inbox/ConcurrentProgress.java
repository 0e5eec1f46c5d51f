// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

/**
 * Another transaction of the same consumer moved a position or changed a history meanwhile; everything is to be judged
 * again.
 */
final class ConcurrentProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConcurrentProgress() {
        super("another transaction moved on", null, false, false);
    }
}
