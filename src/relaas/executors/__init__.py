"""Executors: where documents are read: in this process, in local workers, or on an engine that stands already."""

from relaas.executors.apart import Apart
from relaas.executors.choosing import EXECUTORS, ExecutorName, choose_executor
from relaas.executors.executor import Executor
from relaas.executors.guard import Excess, Guard
from relaas.executors.limits import within_limits

__all__ = ["EXECUTORS", "Apart", "Excess", "Executor", "ExecutorName", "Guard", "choose_executor", "within_limits"]
