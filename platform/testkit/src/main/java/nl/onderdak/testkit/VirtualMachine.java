// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

/** What all class loaders of this virtual machine share: Quarkus loads classes of tests more than once. */
final class VirtualMachine {

    /**
     * One lock for all of them: strings in the pool are the same everywhere. The system properties would not do, since
     * the JDK locks them too, on threads that whoever holds this waits for.
     */
    static final Object LOCK = "nl.onderdak.testkit.VirtualMachine.LOCK".intern();

    private VirtualMachine() {}
}
