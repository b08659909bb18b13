/** Where sagas are kept: what the engine asks of a database, and the databases that can do it. */
@NullMarked
package io.sagaz.runtime.store;

import org.jspecify.annotations.NullMarked;
