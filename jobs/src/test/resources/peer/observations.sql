-- All figures in one file.
COPY (SELECT * FROM peer_observations ORDER BY ALL)
TO (getvariable('out') || '/peer_observations.parquet') (FORMAT parquet, COMPRESSION zstd);
