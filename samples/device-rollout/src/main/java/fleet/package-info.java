/** A fleet of devices that get new firmware, each with a saga of its own, all of them with one saga around those. */
package fleet;
