package dev.curlexplain.knowledge;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. Thread-safe. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
