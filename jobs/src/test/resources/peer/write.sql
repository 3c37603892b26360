-- One file for each record table, and what was set aside.
COPY area TO (getvariable('out') || '/area.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY population TO (getvariable('out') || '/population.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY unit TO (getvariable('out') || '/unit.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY petition TO (getvariable('out') || '/petition.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY petition_contact TO (getvariable('out') || '/petition_contact.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY petition_step TO (getvariable('out') || '/petition_step.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY visit TO (getvariable('out') || '/visit.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY service_contact TO (getvariable('out') || '/service_contact.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY application TO (getvariable('out') || '/application.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY delivery TO (getvariable('out') || '/delivery.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY policy_posting TO (getvariable('out') || '/policy_posting.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY stock_report TO (getvariable('out') || '/stock_report.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY project TO (getvariable('out') || '/project.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY project_milestone TO (getvariable('out') || '/project_milestone.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY project_payment TO (getvariable('out') || '/project_payment.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY project_inspection TO (getvariable('out') || '/project_inspection.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY township_need TO (getvariable('out') || '/township_need.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY set_aside TO (getvariable('out') || '/set_aside.parquet') (FORMAT parquet, COMPRESSION zstd);
COPY (SELECT * FROM peer_observations ORDER BY ALL)
TO (getvariable('out') || '/peer_observations.parquet') (FORMAT parquet, COMPRESSION zstd);
