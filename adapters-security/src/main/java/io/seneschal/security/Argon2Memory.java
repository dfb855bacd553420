package io.seneschal.security;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Memory in which one password after the other is hashed with Argon2id, zeroed in between. It is as large as the parameters
 * of today want; what others need beyond that is not kept.
 *
 * <p>The one class that knows the library, so that the first password loads it and not every start: its archive is signed,
 * and Java takes longer to check that than most commands to run.
 */
final class Argon2Memory {

    private final BlockPool blocks;

    /** With a cast, as Java would load the library to know that the one is the other, when it has linked us beforehand. */
    Argon2Memory() {
        var count = Argon2BytesGenerator.getBlockCount(EncodedArgon2id.MEMORY, EncodedArgon2id.LANES);
        this.blocks = BlockPool.class.cast(new FixedBlockPool(count));
    }

    /** With the parameters and the salt of another hash, and as long as it is. */
    byte[] hash(byte[] password, EncodedArgon2id like) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(EncodedArgon2id.VERSION)
                .withMemoryAsKB(like.memory())
                .withIterations(like.passes())
                .withParallelism(like.lanes())
                .withSalt(like.salt())
                .withBlockPool(blocks)
                .build());
        var result = new byte[like.hash().length];
        generator.generateBytes(password, result);
        return result;
    }
}
