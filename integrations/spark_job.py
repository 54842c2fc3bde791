#!/usr/bin/env python3
"""Articles out of NDJSON, on a Spark cluster.

    spark-submit spark_job.py INPUT OUTPUT [PARTITIONS]

INPUT and OUTPUT are whatever Spark reads and writes (s3a://…, hdfs://…, a folder). `cleancopy` is installed on every
worker, or comes along with `--files cleancopy` (then its name is ./cleancopy: set CLEANCOPY). Each partition goes
through one `cleancopy stream`, so that starting it costs nothing per page. Spark repeats a partition that fails, and its
committer lets the output of one attempt count: each page is in the output once.
"""

import os
import subprocess
import sys
import threading

COMMAND = os.environ.get("CLEANCOPY", "cleancopy")


def stream_partition(lines, command=COMMAND):
    """The line of JSON for each line of JSON in `lines`, in order. Raises where the worker does not end as it should, or
    a line is missing: a partition is whole or it has failed."""
    worker = subprocess.Popen([command, "stream", "--flush", "1000"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    fed = [0]

    # Feeding and reading go on side by side: either pipe may be full.
    def feed():
        try:
            with worker.stdin:
                for line in lines:
                    worker.stdin.write(line.replace("\n", " ").encode("utf-8", "replace") + b"\n")
                    fed[0] += 1
        except BrokenPipeError:
            pass

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    given = 0
    try:
        for line in worker.stdout:
            given += 1
            yield line.decode("utf-8").rstrip("\n")
        feeder.join()
        code = worker.wait()
        if code != 0 or given != fed[0]:
            raise RuntimeError(f"cleancopy stream ended with {code} after {given} of {fed[0]} lines")
    finally:
        worker.kill()
        worker.stdout.close()
        worker.wait()


def main():
    from pyspark.sql import SparkSession  # where Spark is

    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    spark = SparkSession.builder.appName("cleancopy").getOrCreate()
    lines = spark.sparkContext.textFile(sys.argv[1])
    if len(sys.argv) == 4:
        lines = lines.repartition(int(sys.argv[3]))
    lines.mapPartitions(stream_partition).saveAsTextFile(
        sys.argv[2], compressionCodecClass="org.apache.hadoop.io.compress.GzipCodec")
    spark.stop()


if __name__ == "__main__":
    main()
